import { createMemo, Show } from 'solid-js'
import { mergeExpected } from '../../shared/people/parse-expected-people.ts'
import { expectedText } from '../text/lobby.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { SetupDraft } from './create-setup-draft.ts'
import { ExpectedTable } from './expected-table.tsx'
import { ListFileButton } from './list-file-button.tsx'
import { ProblemRows } from './problem-rows.tsx'

/** Who is expected: pasted or from a CSV file, looked at before it is taken, then put right one by one. */
export function ExpectedSection(props: { draft: SetupDraft }) {
  const { draft } = props
  const found = draft.foundPeople
  const usable = () => found().people.length
  const problems = createMemo(() =>
    found().problems.map(({ line, text, problem }) => ({ line, text, reason: expectedText.problem(problem) })),
  )
  const nothingYet = () => (usable() === 0 ? expectedText.nothingUsable : undefined)
  const take = (list: ReturnType<typeof draft.expected>) => {
    const { people, rest } = found()
    const merged = mergeExpected(list, people)
    draft.setExpected(merged.people)
    draft.setExpectedPaste(rest)
    announce(expectedText.taken(merged.addedCount, people.length - merged.addedCount))
  }
  return (
    <div class="setup__section">
      <p class="muted">{expectedText.lead}</p>
      <TextArea
        label={expectedText.paste}
        hint={expectedText.pasteHint(draft.boards.length > 1)}
        placeholder={expectedText.pasteExample}
        value={draft.expectedPaste()}
        onInput={draft.setExpectedPaste}
        rows={4}
      />
      <div class="actions">
        <Button size="small" variant="primary" disabledReason={nothingYet()} onClick={() => take(draft.expected())}>
          {expectedText.add(usable())}
        </Button>
        <Show when={draft.expected().length > 0}>
          <Button size="small" disabledReason={nothingYet()} onClick={() => take([])}>
            {expectedText.replace}
          </Button>
        </Show>
        <ListFileButton onText={draft.setExpectedPaste} />
        <span class="muted" role="status">
          {draft.expectedPaste().trim() === '' ? '' : expectedText.found(usable(), problems().length)}
        </span>
      </div>
      <ProblemRows rows={problems()} />
      <ExpectedTable draft={draft} />
    </div>
  )
}
