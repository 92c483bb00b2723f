import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, Show } from 'solid-js'
import type { ServiceList } from '../../shared/domain/service-list.ts'
import { type ApiFailure, api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { rememberLogin } from '../app/current-login.ts'
import { Page } from '../app/page.tsx'
import { createPageTitle } from '../app/page-title.ts'
import { invitationsPath } from '../app/routes.ts'
import { newWorkshopText } from '../text/start.ts'
import { TextField } from '../ui/text-field.tsx'
import { createWorkshopDraft } from './create-workshop-draft.ts'
import { DraftSummary } from './draft-summary.tsx'
import { FormSection } from './form-section.tsx'
import { LanesSection } from './lanes-section.tsx'
import { ListSection } from './list-section.tsx'
import { MunicipalitiesSection } from './municipalities-section.tsx'
import './new-workshop.css'
import { textOfDraftProblem } from './problem-text.ts'
import { ResetDraft } from './reset-draft.tsx'
import { RoadmapSection } from './roadmap-section.tsx'
import { type SubmitStep, submitWorkshop } from './submit-workshop.ts'
import { type DraftField, draftProblems, toNewWorkshop } from './workshop-draft.ts'

const words = newWorkshopText

export function NewWorkshopPage() {
  createPageTitle(() => words.title)
  const navigate = useNavigate()
  const { draft, setDraft, restored, reset, forget } = createWorkshopDraft()
  const start = createLoad(
    () => true,
    () => api.getStart(),
  )
  const [file, setFile] = createSignal<ServiceList | null>(null)
  const [organiserKey, setOrganiserKey] = createSignal('')
  const [wasTried, setTried] = createSignal(false)
  const [failure, setFailure] = createSignal<ApiFailure | null>(null)
  const [step, setStep] = createSignal<SubmitStep | null>(null)

  const keyNeeded = () => (start.ready()?.organiserKeyRequired ? organiserKey() : null)
  const allProblems = createMemo(() => draftProblems(draft, { fileReady: file() !== null, organiserKey: keyNeeded() }))
  const problems = () => (wasTried() ? allProblems() : [])
  const errorOf = (field: DraftField) => {
    const problem = problems().find((candidate) => candidate.field === field)
    return problem && textOfDraftProblem(problem)
  }
  const keyError = () =>
    errorOf('organiserKey') ?? (failure()?.code === 'organiser-key-wrong' ? words.organiser.wrong : undefined)
  const serviceCount = () =>
    draft.list === 'starter' ? (start.ready()?.starterList.count ?? null) : (file()?.services.length ?? null)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (step() !== null) return
    setFailure(null)
    setTried(true)
    if (allProblems().length > 0) return
    const starter = start.ready()?.starterList
    const ownList = draft.list === 'file' ? file() : null
    if (!ownList && !starter) {
      start.reload()
      setFailure({ code: 'offline' })
      return
    }
    setStep(ownList ? 'list' : 'workshop')
    const list = ownList ? { file: ownList } : starter
    const created =
      list && (await submitWorkshop(api, list, (hash) => toNewWorkshop(draft, hash, keyNeeded()), setStep))
    setStep(null)
    if (!created) return
    if (!created.ok) {
      setFailure(created.error)
      return
    }
    rememberLogin(created.value.login)
    forget()
    navigate(invitationsPath(created.value.workshopId))
  }

  return (
    <Page wide>
      <div class="new-workshop__head">
        <h1 class="page__heading">{words.heading}</h1>
        <p class="muted">{words.lead}</p>
      </div>
      <form class="new-workshop" novalidate onSubmit={(event) => void submit(event)}>
        <div class="new-workshop__sections">
          <FormSection number={1} fields={['title', 'date']} title={words.sections.basics}>
            <TextField
              label={words.basics.title}
              hint={words.basics.titleHint}
              placeholder={words.basics.titlePlaceholder}
              value={draft.title}
              onInput={(title) => setDraft('title', title)}
              error={errorOf('title')}
              maxLength={200}
              required
            />
            <div class="new-workshop__date">
              <TextField
                type="date"
                label={words.basics.date}
                value={draft.date}
                onInput={(date) => setDraft('date', date)}
                error={errorOf('date')}
                required
              />
            </div>
          </FormSection>
          <FormSection number={2} fields={['municipalities']} title={words.sections.municipalities}>
            <MunicipalitiesSection
              value={draft.municipalities}
              onInput={(text) => setDraft('municipalities', text)}
              error={errorOf('municipalities')}
            />
          </FormSection>
          <FormSection number={3} fields={['lanes']} title={words.sections.lanes}>
            <LanesSection draft={draft} setDraft={setDraft} problems={problems()} />
          </FormSection>
          <FormSection number={4} fields={[]} title={words.sections.roadmap}>
            <RoadmapSection
              firstQuarter={draft.firstQuarter}
              quarterCount={draft.quarterCount}
              onFirst={(quarter) => setDraft('firstQuarter', quarter)}
              onCount={(count) => setDraft('quarterCount', count)}
            />
          </FormSection>
          <FormSection number={5} fields={['list']} title={words.sections.list}>
            <ListSection
              choice={draft.list}
              onChoose={(choice) => setDraft('list', choice)}
              start={start.ready()}
              error={errorOf('list')}
              fileWasLost={restored && draft.list === 'file' && file() === null}
              onFile={setFile}
            />
          </FormSection>
          <Show when={start.ready()?.organiserKeyRequired}>
            <FormSection number={6} fields={['organiserKey']} title={words.sections.organiser}>
              <TextField
                type="password"
                label={words.organiser.label}
                hint={words.organiser.hint}
                value={organiserKey()}
                onInput={setOrganiserKey}
                error={keyError()}
                required
              />
            </FormSection>
          </Show>
        </div>
        <div class="new-workshop__side">
          <DraftSummary
            draft={draft}
            serviceCount={serviceCount()}
            problems={problems()}
            failure={failure()}
            step={step()}
          />
          <ResetDraft
            onReset={() => {
              reset()
              setTried(false)
              setFailure(null)
            }}
          />
        </div>
      </form>
    </Page>
  )
}
