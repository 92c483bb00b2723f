import { createMemo, For, Show } from 'solid-js'
import type { VoteDefinition, VoteResult } from '../../shared/run/vote.ts'
import { voteResultText } from '../text/vote.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { resultBars } from './result-bars.ts'
import './vote-result.css'

interface VoteResultProps {
  definition: VoteDefinition
  result: VoteResult
}

/**
 * The picture of a result: a table whose lines carry bars, so that eye and screen reader get the same. Sizes follow the font of the
 * place it stands in.
 */
export function VoteResultView(props: VoteResultProps) {
  const bars = createMemo(() => resultBars(props.definition, props.result))
  const isRanked = () => props.result.kind !== 'decision'
  const isWeighted = () => props.definition.laneWeights.some(({ weight }) => weight !== 1)
  const heads = voteResultText.heads
  return (
    <div class="vote-result">
      <p class="vote-result__voices">
        {voteResultText.voices(props.result.voices)}
        <Show when={isWeighted() && props.result.voices > 0}>, {voteResultText.weighted}</Show>
      </p>
      <Show when={props.result.voices > 0}>
        <table class="vote-result__table">
          <caption class="kern-sr-only">{voteResultText.caption(props.definition.title)}</caption>
          <thead class="kern-sr-only">
            <tr>
              <Show when={isRanked()}>
                <th scope="col">{heads.place}</th>
              </Show>
              <th scope="col">{isRanked() ? heads.option : heads.answer}</th>
              <th scope="col">{heads.result}</th>
            </tr>
          </thead>
          <tbody>
            <For each={bars()}>
              {(bar) => (
                <tr classList={{ 'is-first': bar.place === 1 }}>
                  <Show when={isRanked()}>
                    <td class="vote-result__place">
                      {bar.place === null ? voteResultText.noPlace : voteResultText.place(bar.place)}
                    </td>
                  </Show>
                  <th scope="row">{bar.label}</th>
                  <td class="vote-result__value">
                    <span class="vote-result__track" style={{ '--share': String(bar.share) }} aria-hidden="true" />
                    <span>{bar.value}</span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Criteria definition={props.definition} result={props.result} />
    </div>
  )
}

/** How each criterion came out; costs as they were given, not turned round. */
function Criteria(props: VoteResultProps) {
  const criteria = () => (props.definition.question.kind === 'rating' ? props.definition.question.criteria : [])
  const rows = () => (props.result.kind === 'rating' ? props.result.rows : [])
  const labels = createMemo(
    () => new Map(resultBars(props.definition, props.result).map(({ id, label }) => [id, label])),
  )
  return (
    <Show when={criteria().length > 0 && props.result.voices > 0}>
      <Disclosure summary={voteResultText.allCriteria}>
        <section class="vote-result__scroll" tabindex="0" aria-label={voteResultText.allCriteria}>
          <table class="vote-result__criteria">
            <caption class="kern-sr-only">{voteResultText.criteriaCaption(props.definition.title)}</caption>
            <thead>
              <tr>
                <th scope="col">{voteResultText.heads.option}</th>
                <For each={criteria()}>
                  {({ label, weight, isCost }) => (
                    <th scope="col">
                      {label} <span class="muted">{voteResultText.criterionRule(weight, isCost)}</span>
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {(row) => (
                  <tr>
                    <th scope="row">{labels().get(row.option)}</th>
                    <For each={criteria()}>
                      {({ id }) => {
                        const mean = row.criteria.find(({ criterion }) => criterion === id)?.mean ?? null
                        return <td>{mean === null ? voteResultText.noMean : voteResultText.mean(mean)}</td>
                      }}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Disclosure>
    </Show>
  )
}
