import { createMemo } from 'solid-js'
import { rulesText } from '../text/suggestion-rules.ts'
import { TextArea } from '../ui/text-area.tsx'
import type { SetupDraft } from './create-setup-draft.ts'
import { ListFileButton } from './list-file-button.tsx'
import { ProblemRows } from './problem-rows.tsx'

/** The workshop's own rules for suggestions, as a table that can be pasted, loaded and edited. */
export function RulesSection(props: { draft: SetupDraft }) {
  const { draft } = props
  const problems = createMemo(() =>
    draft.foundRules().problems.map(({ line, text, problem }) => ({ line, text, reason: rulesText.problem[problem] })),
  )
  return (
    <div class="setup__section">
      <p class="muted">{rulesText.lead}</p>
      <TextArea
        label={rulesText.label}
        hint={rulesText.hint}
        rows={8}
        value={draft.rulesText()}
        onInput={draft.setRulesText}
      />
      <div class="actions">
        <ListFileButton onText={draft.setRulesText} />
        <span class="muted" role="status">
          {rulesText.count(draft.foundRules().rules.length, problems().length)}
        </span>
      </div>
      <ProblemRows rows={problems()} />
    </div>
  )
}
