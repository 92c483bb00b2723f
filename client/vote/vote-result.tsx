import { createMemo, For, Show } from 'solid-js'
import type { VoteDefinition, VoteResult } from '../../shared/run/vote.ts'
import { voteResultText } from '../text/vote.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { bestMark, resultBars } from './result-bars.ts'
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
                    <Track share={bar.share} />
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
        <For each={rows()}>
          {(row) => (
            <table class="vote-result__table vote-result__table--criteria">
              <caption>
                <span class="kern-sr-only">{voteResultText.criteriaOf} </span>
                {labels().get(row.option)}
              </caption>
              <thead class="kern-sr-only">
                <tr>
                  <th scope="col">{voteResultText.heads.criterion}</th>
                  <th scope="col">{voteResultText.heads.mean}</th>
                </tr>
              </thead>
              <tbody>
                <For each={criteria()}>
                  {({ id, label, weight, isCost }) => {
                    const mean = row.criteria.find(({ criterion }) => criterion === id)?.mean ?? null
                    return (
                      <tr>
                        <th scope="row">
                          {label} <span class="vote-result__rule">{voteResultText.criterionRule(weight, isCost)}</span>
                        </th>
                        <td class="vote-result__value">
                          <Track share={(mean ?? 0) / bestMark} />
                          <span>{mean === null ? voteResultText.notRated : voteResultText.mean(mean)}</span>
                        </td>
                      </tr>
                    )
                  }}
                </For>
              </tbody>
            </table>
          )}
        </For>
      </Disclosure>
    </Show>
  )
}

function Track(props: { share: number }) {
  return <span class="vote-result__track" style={{ '--share': String(props.share) }} aria-hidden="true" />
}
