import { createSignal, Show } from 'solid-js'
import { type ProfileId, type SolutionProfile, solutionProfileSchema } from '../../shared/domain/card-facts.ts'
import { leikaKeySchema } from '../../shared/domain/public-service.ts'
import { createFactWriter } from '../planning/create-fact-writer.ts'
import { MaturityFields } from '../planning/maturity-fields.tsx'
import type { BoardSession } from '../sync/board-session.ts'
import { commonText } from '../text/common.ts'
import { overviewText } from '../text/overview.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

interface ProfileDialogProps {
  session: BoardSession
  id: ProfileId
  profile: SolutionProfile
  onClose: () => void
}

const maxKeys = 100 // as many as a Steckbrief holds

/** Writes a Steckbrief down. Nothing is on the board before it is saved. */
export function ProfileDialog(props: ProfileDialogProps) {
  const write = createFactWriter(props.session)
  const { profile } = props // what stood there when it was opened
  const [name, setName] = createSignal(profile.name)
  const [organisation, setOrganisation] = createSignal(profile.organisation)
  const [url, setUrl] = createSignal<string>(profile.url)
  const [manufacturer, setManufacturer] = createSignal(profile.manufacturer)
  const [keys, setKeys] = createSignal(profile.leikaKeys.join('\n'))
  const [maturity, setMaturity] = createSignal(profile.maturity)
  const [failure, setFailure] = createSignal<string | null>(null)
  const isNew = profile.name === ''
  const wordsOf = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '')
  const wrongKeys = () => wordsOf(keys()).filter((key) => !leikaKeySchema.safeParse(key).success)

  const save = (isRemoved: boolean) => {
    if (name().trim() === '') return setFailure(overviewText.nameMissing)
    if (wrongKeys().length > 0) return setFailure(overviewText.leikaKeysWrong(wrongKeys()))
    if (wordsOf(keys()).length > maxKeys) return setFailure(overviewText.leikaKeysTooMany(maxKeys))
    const value = solutionProfileSchema.safeParse({
      name: name(),
      organisation: organisation(),
      url: url().trim(),
      leikaKeys: wordsOf(keys()),
      manufacturer: manufacturer(),
      maturity: maturity(),
      isRemoved,
    })
    if (!value.success) return setFailure(overviewText.urlWrong)
    const failed = write({ register: 'profile', key: props.id, value: value.data })
    if (failed === null) props.onClose()
    else setFailure(failed)
  }
  return (
    <Dialog
      open
      title={isNew ? overviewText.newProfile : overviewText.editProfile(profile.name)}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="primary" onClick={() => save(false)}>
            {overviewText.save}
          </Button>
          <Show when={!isNew}>
            <Button onClick={() => save(true)}>{overviewText.removeProfile}</Button>
          </Show>
          <Button variant="tertiary" onClick={props.onClose}>
            {commonText.cancel}
          </Button>
        </>
      }
    >
      <TextField label={overviewText.profileName} value={name()} onInput={setName} maxLength={200} required autofocus />
      <TextField
        label={overviewText.organisation}
        optional
        value={organisation()}
        onInput={setOrganisation}
        maxLength={200}
      />
      <TextField
        label={overviewText.manufacturer}
        optional
        value={manufacturer()}
        onInput={setManufacturer}
        maxLength={200}
      />
      <TextField label={overviewText.url} optional value={url()} onInput={setUrl} maxLength={2000} />
      <TextArea
        label={overviewText.leikaKeys}
        optional
        hint={overviewText.leikaKeysHint}
        value={keys()}
        onInput={setKeys}
        rows={3}
      />
      <MaturityFields value={maturity()} disabled={false} onChange={setMaturity} />
      <Show when={failure()}>{(text) => <Alert kind="danger" urgent title={text()} />}</Show>
    </Dialog>
  )
}
