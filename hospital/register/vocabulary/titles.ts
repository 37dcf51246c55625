// Titles of kinds, attributes, evidence and coded values: `kind.account`, `attribute.login`, `evidence.staff`, `value.role.systems`.
import { catalogue } from '#hospital/kernel/text.ts'
import { en as devicesEn } from './titles-devices.en.ts'
import { ja as devicesJa } from './titles-devices.ja.ts'
import { en } from './titles.en.ts'
import { ja } from './titles.ja.ts'

export const titles = catalogue({ ...ja, ...devicesJa }, { ...en, ...devicesEn })
