import type { Licence } from '../../shared/domain/licence.ts'

const format = new Intl.NumberFormat('de-DE')
const texts = (count: number) => (count === 1 ? '1 Text' : `${format.format(count)} Texte`)

/** Making a plan public, and taking it back. */
export const publishText = {
  title: 'Öffentliche Seite',
  loading: 'Veröffentlichung wird geladen …',
  none: 'Kein Plan dieses Boards ist öffentlich.',
  thisOne: (version: number) => `Plan v${version} ist öffentlich.`,
  otherOne: (version: number) => `Öffentlich ist Plan v${version}, nicht die Version hier.`,
  listed: 'Alle können die Seite finden, auch über Suchmaschinen.',
  unlisted: 'Lesen kann die Seite, wer den Link hat. Suchmaschinen zeigen sie nicht.',
  view: 'Ansehen',
  viewHint: 'Ansehen (öffnet eine neue Seite)',
  link: 'Link zur öffentlichen Seite',
  publish: (version: number) => `Plan v${version} veröffentlichen`,
  replace: (version: number) => `Durch Plan v${version} ersetzen`,
  change: 'Adresse oder Lizenz ändern',
  end: 'Veröffentlichung beenden',
  retry: 'Noch einmal versuchen',
  moderationOnly: 'Nur die Moderation kann einen Plan veröffentlichen.',
  example: 'Den Plan des Beispiels kann niemand veröffentlichen. Legen Sie dafür einen eigenen Workshop an.',
  rehearsal: 'Ein Probelauf hat keinen Plan, den jemand beschlossen hat. Veröffentlichen Sie im echten Workshop.',

  dialog: {
    title: (version: number) => `Plan v${version} veröffentlichen`,
    changeTitle: 'Veröffentlichung ändern',
    shownTitle: 'Das können alle lesen',
    shown: [
      'Leistungen mit Amt, Quartal, Zustand und Aufwand',
      'Begründungen und Ergebnisse von Abstimmungen',
      'Entwurf, oder Beschluss mit Gremium und Datum',
      'Funktion, unter der der Plan eingefroren wurde',
      'wie viele Menschen teilnahmen',
    ],
    hiddenTitle: 'Das wird nicht gezeigt',
    hidden: [
      'Namen',
      'wer einen offenen Punkt klärt, wer entschieden hat',
      'Funktionen der Teilnehmenden',
      'Notizen, Kommentare und Protokoll',
      'Kapazitäten der Ämter',
    ],
    texts: (count: number) => `${texts(count)} durchsehen`,
    textsTitle: (count: number) =>
      count === 1
        ? '1 Text erscheint so, wie er getippt wurde.'
        : `${texts(count)} erscheinen so, wie sie getippt wurden.`,
    textsHint:
      'Begründungen und Fragen von Abstimmungen können Namen enthalten. Der Plan ändert sich nicht mehr: Steht ein Name darin, ändern Sie die Karte und frieren Sie eine neue Version ein.',
    textsScroll: 'Getippte Texte, verschiebbar',
    about: ([first = '', ...others]: readonly string[]) =>
      others.length === 0 ? first : `${first} und ${format.format(others.length)} weitere`,
    checked: 'Ich habe die Texte durchgesehen. Es steht kein Name darin.',
    checkFirst: 'Sehen Sie zuerst die Texte durch und bestätigen Sie das.',
    address: 'Adresse der Seite',
    byLink: 'Nur mit Link',
    byLinkHint: 'Eine Adresse, die niemand errät. Suchmaschinen zeigen die Seite nicht.',
    byWord: 'Eigenes Wort',
    byWordHint: 'Leicht zu merken und zu drucken. Suchmaschinen dürfen die Seite zeigen.',
    word: 'Wort in der Adresse',
    wordHint: (origin: string) =>
      `${origin}/oeffentlich/… · 3 bis 64 Zeichen: kleine Buchstaben, Ziffern, Bindestriche`,
    wordWrong: 'Bitte 3 bis 64 kleine Buchstaben ohne Umlaute, Ziffern oder Bindestriche, am Anfang kein Bindestrich.',
    moves: 'Der bisherige Link zeigt dann: „nicht mehr veröffentlicht“.',
    licence: 'Lizenz',
    licenceHint: 'Was andere mit den Daten tun dürfen. Im Zweifel entscheidet Ihre Rechtsstelle.',
    noLicence: 'keine Angabe',
    licences: {
      'dl-by-de-2.0': 'Datenlizenz Deutschland – Namensnennung 2.0',
      'dl-zero-de-2.0': 'Datenlizenz Deutschland – Zero 2.0',
      'cc-by-4.0': 'Creative Commons Namensnennung 4.0 (CC BY)',
    } satisfies Record<Licence, string>,
    submit: 'Jetzt veröffentlichen',
    save: 'Änderung veröffentlichen',
    running: 'Wird veröffentlicht …',
    failed: 'Es wurde nichts veröffentlicht.',
    loadFailed: 'Der Plan ließ sich nicht laden. Ohne ihn können Sie die Texte nicht durchsehen.',
    done: (version: number) => `Plan v${version} ist veröffentlicht.`,
  },
  endDialog: {
    title: 'Veröffentlichung beenden',
    body: 'Die Seite und ihre Dateien sind danach nicht mehr zu lesen; unter der Adresse steht dann „nicht mehr veröffentlicht“. Wer sie gespeichert oder gedruckt hat, behält das.',
    later: 'Die Adresse bleibt für dieses Board reserviert.',
    failed: 'Die Veröffentlichung besteht weiter.',
    done: 'Die Veröffentlichung ist beendet.',
  },
} as const
