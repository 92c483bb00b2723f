import { For } from 'solid-js'
import { actionText } from '../text/actions.ts'
import { Dialog } from '../ui/dialog.tsx'
import './key-help.css'

/** All keys of the board. */
export function KeyHelp(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} title={actionText.help} onClose={() => props.onClose()} size="wide">
      <p>{actionText.helpLead}</p>
      <div class="key-help">
        <For each={actionText.helpGroups}>
          {(group) => (
            <section>
              <h3>{group.title}</h3>
              <dl>
                <For each={group.rows}>
                  {(row) => (
                    <div>
                      <dt>
                        <For each={row.keys}>{(key) => <kbd>{key}</kbd>}</For>
                      </dt>
                      <dd>{row.what}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  )
}
