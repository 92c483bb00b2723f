/** How often something may happen in a sliding window, and why so often. What it is counted by stands in the name or beside it. */

const tenMinutes = 10 * 60 * 1000

/** Per address. Sixty people of one town hall share one, and each may click an outdated link twice; 128 bits are not guessed anyway. */
export const wrongSecrets = { attempts: 300, windowMs: tenMinutes }

/** Per address: pages of published plans that nobody published. A word is found by trying; 160 bits are not. */
export const unknownPublicAddresses = { attempts: 300, windowMs: tenMinutes }

/** Per address. A key that people chose can be guessed: after so many wrong ones the address waits. */
export const wrongOrganiserKeys = { attempts: 20, windowMs: tenMinutes }

/** Per address: logins, and people who say who they are. A Kreis of 600 people may share its provider's address; each comes in twice. */
export const arrivalsPerAddress = { attempts: 1200, windowMs: tenMinutes }

/** Per link. One link goes to all Ämter of a Kommune: two people for each of 80, who click three times. */
export const arrivalsPerLink = { attempts: 480, windowMs: tenMinutes }

/** Per person: changes of the own name. Everybody on the board is told each one. */
export const ownChanges = { attempts: 20, windowMs: tenMinutes }

/** Per moderator: people and invitations changed. Sixty name badges put right, several times over. */
export const changesByModeration = { attempts: 300, windowMs: tenMinutes }

/** Per moderator: steps, timer, stage and the like, and with "Moderation zeigt" where she scrolls, about once a second. */
export const moderationEvents = { attempts: 1500, windowMs: tenMinutes }

/** Per person: hands, "fertig" and what became of the practice card. Everybody is told most of them. */
export const personalEvents = { attempts: 200, windowMs: tenMinutes }

/** Per person. Somebody changes her mind about forty cards, and an Amt shares one voice. */
export const castBallots = { attempts: 200, windowMs: tenMinutes }

/** Per person. Applause is a few clicks; everybody on the board is told each one. */
export const reactions = { attempts: 30, windowMs: 60 * 1000 }

/** Per moderator. Each makes a copy of all boards. */
export const rehearsalStarts = { attempts: 10, windowMs: tenMinutes }

/** Per login: files of plans. Seven kinds of several versions, twice; a large one keeps a core busy for two seconds. */
export const planDownloads = { attempts: 120, windowMs: tenMinutes }

/** Per moderator. Each reads and packs a whole workshop. */
export const archiveDownloads = { attempts: 20, windowMs: tenMinutes }

/** Per address. Each may keep a process busy for a minute. */
export const archiveUploads = { attempts: 20, windowMs: tenMinutes }

/** Per person. Each makes the one before useless. */
export const handovers = { attempts: 20, windowMs: tenMinutes }

/** Open at once, per address. A Kreis of 600 people may share its provider's address; each has a few tabs, and some lines are dead already. */
export const socketsPerAddress = 3000

/** Open at once, per person: tabs and devices, and lines that broke a moment ago and are not yet known to be dead. */
export const socketsPerPerson = 32

/** Every body but a service list, in bytes: a workshop of eighty Ämter and thirty municipalities is a hundredth of it. */
export const maxCommandBytes = 1024 * 1024

/** Lists under way at once, per address: each may take 20 MB of memory for as long as a slow line needs. */
export const uploadsAtOnce = 4
