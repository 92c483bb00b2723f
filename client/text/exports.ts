/** The ways to take a plan along, and what each is for. */
export const exportsText = {
  title: 'Herunterladen',
  print: 'Drucken oder als PDF sichern',
  more: 'Weitere Formate',
  formats: {
    xlsx: {
      name: 'Excel (XLSX)',
      purpose: 'Zum Filtern und Weiterrechnen: Leistungen, Ämter, Quartale und offene Punkte, je ein Blatt.',
    },
    csv: {
      name: 'CSV',
      purpose: 'Eine Tabelle für andere Programme. Vor LeiKa-Schlüsseln steht ein Apostroph, sonst rundet Excel sie.',
    },
    md: {
      name: 'Text (Markdown)',
      purpose: 'Zum Lesen, Kopieren und Vergleichen: der Plan als Dokument mit Tabellen je Amt und Quartal.',
    },
    ics: {
      name: 'Kalender (ICS)',
      purpose: 'Meilensteine, Wiedervorlagen und Quartalsenden als ganze Tage. Eine spätere Version verschiebt sie.',
    },
    'openproject.csv': {
      name: 'OpenProject (CSV)',
      purpose:
        'Arbeitspakete zum Einfügen in die OpenProject-Arbeitsmappe: je Amt eine Phase, je Leistung eine Aufgabe.',
    },
    json: {
      name: 'JSON',
      purpose: 'Zum Archivieren und Nachprüfen: der Plan Zeichen für Zeichen, mit Prüfsumme und Beschluss.',
    },
    'xzufi.xml': {
      name: 'XZuFi 2.2 (XML)',
      purpose: 'Zuständigkeiten für die Landesredaktion: Leistungen mit LeiKa-Schlüssel und ihre Ämter.',
    },
  },
  schema: 'JSON-Schema ansehen',
  xzufi: {
    settings: 'Angaben für XZuFi',
    unchecked: 'Nicht gegen das XSD geprüft. Bitte stimmen Sie die Datei vor der Übergabe mit der Landesredaktion ab.',
    ars: 'Regionalschlüssel (ARS)',
    arsDerived: (ags: string) => `12 Ziffern. Aus dem AGS ${ags} abgeleitet.`,
    arsUnknown: '12 Ziffern. Ohne Angabe steht in der Datei kein Gebiet.',
    arsWrong: 'Der ARS hat genau 12 Ziffern; eine Null vorne gehört dazu.',
    root: 'Name des Wurzelelements',
    rootHint: 'Wie der Empfänger ihn erwartet.',
    rootWrong:
      'Bitte beginnen Sie mit einem Buchstaben. Erlaubt sind Buchstaben ohne Umlaute, Ziffern, Punkt und Striche.',
    blocked: 'Bitte korrigieren Sie zuerst die Angaben für XZuFi.',
  },
} as const
