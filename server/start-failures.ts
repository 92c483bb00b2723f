import type { Config } from './config.ts'
import type { ListenFailure } from './http/listen.ts'
import type { DataFolderFailure } from './store/sqlite/data-folder.ts'
import type { OpenFailure } from './store/sqlite/database.ts'

export type StartFailure = DataFolderFailure | ListenFailure | OpenFailure['code'] | 'storage-full'

/** What the operator reads in the terminal when the server cannot start: what is wrong, that nothing is lost, what to do. */
export function startFailureText(failure: StartFailure, config: Pick<Config, 'port' | 'host' | 'dataDir'>): string {
  const { port, host, dataDir } = config
  switch (failure) {
    case 'not-a-folder':
      return `DATA_DIR nennt „${dataDir}“, das ist kein Ordner. Bitte einen anderen Ordner angeben.`
    case 'not-writable':
      return `In den Datenordner „${dataDir}“ kann nicht geschrieben werden. Bitte die Rechte prüfen oder mit DATA_DIR einen anderen Ordner angeben.`
    case 'in-use':
      return `Mit dem Datenordner „${dataDir}“ läuft Auftakt schon. Bitte den anderen Server beenden oder mit DATA_DIR einen anderen Ordner angeben. Die Daten sind unberührt.`
    case 'made-by-newer-version':
      return `Die Daten in „${dataDir}“ stammen aus einer neueren Version von Auftakt. Bitte diese Version starten. Die Daten sind unberührt.`
    case 'storage-full':
      return `Auf dem Datenträger von „${dataDir}“ ist kein Platz mehr. Bitte Platz schaffen und neu starten. Die gespeicherten Daten sind unberührt.`
    case 'port-in-use':
      return `Port ${port} ist schon belegt. Bitte das andere Programm beenden oder einen anderen Port wählen, zum Beispiel: PORT=${port === 65535 ? 8080 : port + 1} npm start`
    case 'port-forbidden':
      return `Port ${port} darf hier nicht geöffnet werden. Bitte einen Port ab 1024 wählen, zum Beispiel: PORT=8080 npm start`
    case 'host-unknown':
      return `Dieser Rechner hat die Adresse „${host ?? ''}“ nicht. Bitte HOST prüfen oder weglassen.`
  }
}
