import { createMemo, For, Show } from 'solid-js'
import { newWorkshopText } from '../text/start.ts'
import { Icon } from '../ui/icon.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { parseMunicipalities, usableMunicipalities } from './parse-municipalities.ts'
import { textOfMunicipalityProblem } from './problem-text.ts'

const words = newWorkshopText.municipalities

/** One Kommune a line, and beside it how each line is understood. */
export function MunicipalitiesSection(props: {
  value: string
  onInput: (value: string) => void
  error: string | undefined
}) {
  const lines = createMemo(() => parseMunicipalities(props.value))
  const count = () => usableMunicipalities(lines()).length
  return (
    <div class="municipalities">
      <TextArea
        label={words.label}
        hint={words.hint}
        placeholder={words.placeholder}
        value={props.value}
        onInput={props.onInput}
        error={props.error}
        rows={6}
        required
      />
      <div class="municipalities__preview" aria-live="polite">
        <p class="municipalities__count">{words.boards(count())}</p>
        <ul class="municipalities__lines">
          <For each={lines()}>
            {(line) => (
              <li>
                <Show
                  when={'municipality' in line && line.municipality}
                  fallback={
                    <span class="municipalities__problem">
                      <Icon name="danger" size="small" />
                      <span>
                        {words.line(line.line)}, „{line.text}“:{' '}
                        {'problem' in line ? textOfMunicipalityProblem(line.problem) : ''}
                      </span>
                    </span>
                  }
                >
                  {(municipality) => (
                    <span class="municipalities__name">
                      <Icon name="check" size="small" />
                      <span>
                        {municipality().name}{' '}
                        <span class="muted">
                          {(() => {
                            const ags = municipality().ags
                            return ags === null ? words.noAgs : words.ags(ags)
                          })()}
                        </span>
                      </span>
                    </span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </div>
  )
}
