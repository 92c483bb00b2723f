import { createSignal } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { commentText } from '../text/comments.ts'
import { refusalText } from '../text/refusals.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { talkOf } from './card-talk.ts'

const maxLength = 2000 // as in commentSchema

/** Where one writes. What is typed stays while one looks at other cards. */
export function CommentForm(props: { session: BoardSession; card: CardId }) {
  const talk = talkOf(props.session)
  const [text, setText] = createSignal(talk.drafts.get(props.card) ?? '')
  const [error, setError] = createSignal<string>()
  let field: HTMLTextAreaElement | undefined
  const type = (typed: string) => {
    setText(typed)
    setError(undefined)
    talk.drafts.set(props.card, typed)
  }
  const send = () => {
    field?.focus()
    if (text().trim() === '') return setError(commentText.empty)
    const answer = talk.add(props.card, text(), Date.now())
    if (!answer.ok) return setError(refusalText[answer.error])
    type('')
    announce(commentText.sent)
  }
  return (
    <form
      class="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        label={commentText.label}
        hint={commentText.hint}
        rows={2}
        maxLength={maxLength}
        value={text()}
        error={error()}
        onInput={type}
        ref={(element) => {
          field = element
        }}
      />
      <Button type="submit" size="small">
        {commentText.send}
      </Button>
    </form>
  )
}
