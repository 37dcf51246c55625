// The explanations of SigmaHQ's rules, by topic.
import { catalogue } from '#hospital/kernel/text.ts'
import type { ExplanationBook } from '../explanation.ts'
import { en as accountsEn } from './sigma/accounts.en.ts'
import { ja as accountsJa } from './sigma/accounts.ja.ts'
import { rules as accounts } from './sigma/accounts.ts'
import { en as defencesEn } from './sigma/defences.en.ts'
import { ja as defencesJa } from './sigma/defences.ja.ts'
import { rules as defences } from './sigma/defences.ts'
import { en as lookingEn } from './sigma/looking.en.ts'
import { ja as lookingJa } from './sigma/looking.ja.ts'
import { rules as looking } from './sigma/looking.ts'
import { en as malwareEn } from './sigma/malware.en.ts'
import { ja as malwareJa } from './sigma/malware.ja.ts'
import { rules as malware } from './sigma/malware.ts'
import { en as networkEn } from './sigma/network.en.ts'
import { ja as networkJa } from './sigma/network.ja.ts'
import { rules as network } from './sigma/network.ts'
import { en as passwordsEn } from './sigma/passwords.en.ts'
import { ja as passwordsJa } from './sigma/passwords.ja.ts'
import { rules as passwords } from './sigma/passwords.ts'
import { en as recoveryEn } from './sigma/recovery.en.ts'
import { ja as recoveryJa } from './sigma/recovery.ja.ts'
import { rules as recovery } from './sigma/recovery.ts'
import { en as remoteControlEn } from './sigma/remote-control.en.ts'
import { ja as remoteControlJa } from './sigma/remote-control.ja.ts'
import { rules as remoteControl } from './sigma/remote-control.ts'
import { en as runningEn } from './sigma/running.en.ts'
import { ja as runningJa } from './sigma/running.ja.ts'
import { rules as running } from './sigma/running.ts'
import { en as spreadingEn } from './sigma/spreading.en.ts'
import { ja as spreadingJa } from './sigma/spreading.ja.ts'
import { rules as spreading } from './sigma/spreading.ts'
import { en as stayingEn } from './sigma/staying.en.ts'
import { ja as stayingJa } from './sigma/staying.ja.ts'
import { rules as staying } from './sigma/staying.ts'
import { en as takingEn } from './sigma/taking.en.ts'
import { ja as takingJa } from './sigma/taking.ja.ts'
import { rules as taking } from './sigma/taking.ts'
import { en as tracesEn } from './sigma/traces.en.ts'
import { ja as tracesJa } from './sigma/traces.ja.ts'
import { rules as traces } from './sigma/traces.ts'
import { en as weaknessesEn } from './sigma/weaknesses.en.ts'
import { ja as weaknessesJa } from './sigma/weaknesses.ja.ts'
import { rules as weaknesses } from './sigma/weaknesses.ts'
import { bookOf } from './topic.ts'

export const sigmaBooks: readonly ExplanationBook[] = [
  bookOf(accounts, catalogue(accountsJa, accountsEn)),
  bookOf(defences, catalogue(defencesJa, defencesEn)),
  bookOf(looking, catalogue(lookingJa, lookingEn)),
  bookOf(malware, catalogue(malwareJa, malwareEn)),
  bookOf(network, catalogue(networkJa, networkEn)),
  bookOf(passwords, catalogue(passwordsJa, passwordsEn)),
  bookOf(recovery, catalogue(recoveryJa, recoveryEn)),
  bookOf(remoteControl, catalogue(remoteControlJa, remoteControlEn)),
  bookOf(running, catalogue(runningJa, runningEn)),
  bookOf(spreading, catalogue(spreadingJa, spreadingEn)),
  bookOf(staying, catalogue(stayingJa, stayingEn)),
  bookOf(taking, catalogue(takingJa, takingEn)),
  bookOf(traces, catalogue(tracesJa, tracesEn)),
  bookOf(weaknesses, catalogue(weaknessesJa, weaknessesEn)),
]
