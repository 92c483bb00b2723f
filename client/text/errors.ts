import type { ApiErrorCode } from '../../shared/protocol/api.ts'

/** What happened, that nothing is lost, what to do now. */
export const errorText: Record<ApiErrorCode | 'offline', string> = {
  offline: 'Keine Verbindung zum Server. Ihre Eingaben bleiben hier stehen. Bitte versuchen Sie es gleich noch einmal.',
  'bad-request': 'Der Server versteht eine Angabe nicht. Ihre Eingaben bleiben hier stehen. Bitte prüfen Sie sie.',
  'login-missing':
    'Dieses Gerät ist für den Workshop nicht angemeldet. Bitte öffnen Sie noch einmal den Link aus Ihrer Einladung.',
  'invitation-unknown':
    'Diese Einladung gilt nicht (mehr). Bitte prüfen Sie, ob der Link vollständig ist, oder fragen Sie die Moderation nach einem neuen.',
  'invitation-over':
    'Diesen Link hat die Moderation zurückgezogen oder durch einen neuen ersetzt. Bitte fragen Sie die Moderation nach dem neuen Link.',
  'handover-over':
    'Dieser Link gilt nur einmal und nur zehn Minuten. Er ist schon benutzt oder abgelaufen. Bitte erzeugen Sie auf Ihrem ersten Gerät einen neuen.',
  'organiser-key-wrong':
    'Der Schlüssel für die Organisation stimmt nicht. Ihre Eingaben bleiben hier stehen. Bitte prüfen Sie den Schlüssel.',
  'not-allowed': 'Das ist mit Ihrer Einladung nicht möglich. Bitte wenden Sie sich an die Moderation.',
  'origin-wrong': 'Die Anfrage kam nicht von dieser Seite. Bitte laden Sie die Seite neu.',
  'not-found': 'Das gibt es hier nicht (mehr). Bitte prüfen Sie den Link oder fragen Sie die Moderation.',
  'list-unknown':
    'Der Server kennt die Leistungsliste nicht mehr. Ihre Eingaben bleiben hier stehen. Bitte wählen Sie die Liste noch einmal.',
  'address-taken':
    'Unter dieser Adresse ist oder war schon ein anderer Plan veröffentlicht. Bitte wählen Sie ein anderes Wort.',
  'changes-waiting':
    'Jemand hat noch Änderungen, die nicht gespeichert sind. Warten Sie kurz, oder beenden Sie die Phase mit einer Begründung.',
  'no-start-time':
    'Für den Workshop steht noch keine Uhrzeit fest. Die Moderation trägt sie unter „Einladung vorbereiten“ ein.',
  'no-timer': 'Es läuft keine Uhr, die verlängert werden kann. Bitte starten Sie zuerst eine.',
  'vote-running': 'Es läuft schon eine Abstimmung. Bitte schließen Sie diese zuerst.',
  'vote-over': 'Diese Abstimmung ist schon beendet. Ihre Stimme wurde nicht mehr gezählt.',
  'nothing-asked': 'Die Frage, ob alle fertig sind, ist schon beendet.',
  'day-over': 'Dieser Tag ist schon vorbei. Es wurde nichts geändert. Bitte wählen Sie heute oder einen späteren Tag.',
  'not-admitted': 'Die Moderation hat Sie noch nicht eingelassen. Bitte warten Sie einen Moment.',
  'workshop-exists':
    'Diesen Workshop gibt es hier schon, es wurde nichts geändert. Wenn Sie den Stand aus dem Archiv brauchen, muss die Moderation den vorhandenen Workshop zuerst löschen.',
  'archive-damaged':
    'Diese Datei ist kein vollständiges Archiv von Auftakt: Sie wurde verändert, oder beim Kopieren ist etwas verloren gegangen. Gespeichert wurde nichts. Bitte laden Sie das Archiv noch einmal herunter.',
  'archive-too-new':
    'Dieses Archiv hat eine neuere Version von Auftakt erstellt. Gespeichert wurde nichts. Bitte bringen Sie zuerst diese Installation auf den neuen Stand.',
  'archive-too-large':
    'Das Archiv ist größer, als Auftakt einlesen kann (höchstens 20 MB gepackt und 192 MB entpackt). Gespeichert und geändert wurde nichts. Bitte wenden Sie sich an die Technik.',
  'too-large': 'Das ist zu groß für den Server (höchstens 20 MB). Bitte kürzen Sie die Leistungsliste.',
  'too-complex':
    'Diese Leistungsliste ist zu umfangreich oder zu tief verschachtelt für den Server, gespeichert wurde nichts. Bitte kürzen Sie die Datei oder speichern Sie sie als CSV oder Excel.',
  'workshop-full':
    'In diesem Workshop sind schon so viele Menschen angemeldet, wie er aufnehmen kann. Ihre Eingaben bleiben hier stehen. Bitte wenden Sie sich an die Moderation.',
  'too-many': 'Zu viele Anfragen in kurzer Zeit. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  unexpected:
    'Auf dem Server ist etwas schiefgegangen. Ihre Eingaben bleiben hier stehen. Bitte versuchen Sie es noch einmal.',
  'storage-full':
    'Der Speicher des Servers ist voll, es wurde nichts gespeichert. Ihre Eingaben bleiben hier stehen. Bitte wenden Sie sich an die Technik.',
}

/** The same where nothing was typed: something could not be shown. */
export const loadErrorText: typeof errorText = {
  ...errorText,
  offline: 'Keine Verbindung zum Server. Verloren ist nichts. Bitte versuchen Sie es gleich noch einmal.',
  'bad-request': 'Der Server versteht diese Adresse nicht. Bitte prüfen Sie den Link.',
  unexpected: 'Auf dem Server ist etwas schiefgegangen. Verloren ist nichts. Bitte versuchen Sie es noch einmal.',
}

export const errorPageText = {
  crashTitle: 'Hier ist etwas schiefgegangen',
  crashBody:
    'Die Seite kann nicht weitermachen. Was „gespeichert“ war, ist gespeichert. Bitte laden Sie die Seite neu. Bleibt es dabei, hilft die Meldung unten der Technik.',
  reload: 'Seite neu laden',
  technicalMessage: 'Technische Meldung',
  notFoundTitle: 'Seite nicht gefunden',
  notFoundBody:
    'Diese Adresse gibt es bei Auftakt nicht. Bitte prüfen Sie den Link, oder beginnen Sie auf der Startseite.',
  toStart: 'Zur Startseite',
  loadFailedTitle: 'Das Board lässt sich nicht öffnen',
  tryAgain: 'Noch einmal versuchen',
  closedTitle: 'Die Verbindung zum Board ist beendet',
  closed: {
    'login-over':
      'Ihre Anmeldung gilt nicht mehr: Die Moderation hat sie beendet, oder sie ist abgelaufen. Was gespeichert war, bleibt. Bitte öffnen Sie noch einmal den Link aus Ihrer Einladung, oder fragen Sie die Moderation.',
    'not-allowed': 'Ihre Einladung gilt nicht für dieses Board. Bitte wenden Sie sich an die Moderation.',
    'unknown-board': 'Dieses Board gibt es nicht (mehr). Bitte fragen Sie die Moderation nach dem richtigen Link.',
    rebase:
      'Der Server hat eine Änderung dieses Geräts nicht übernommen. Bitte laden Sie das Board neu; alles Gespeicherte bleibt erhalten.',
    'workshop-closed': 'Diesen Workshop gibt es hier nicht mehr: Die Moderation hat ihn beendet oder gelöscht.',
    'too-large':
      'Eine Änderung war zu groß für den Server. Bitte laden Sie das Board neu und ändern Sie weniger auf einmal.',
    'bad-message': 'Der Server versteht diese Seite nicht, vermutlich ist sie veraltet. Bitte laden Sie das Board neu.',
    'come-back': 'Der Server startet gerade neu. Bitte laden Sie das Board in einer Minute neu.',
    'try-later': 'Der Server ist gerade ausgelastet. Bitte laden Sie das Board in einer Minute neu.',
  },
} as const
