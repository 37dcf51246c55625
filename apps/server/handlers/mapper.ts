// The column mapper: any list by saying which column is what.
import { kinds, vocabulary } from '#hospital/register/vocabulary/index.ts'
import type { Handlers, Topic } from '../context.ts'
import { attributeTitle, kindTitle } from '../present.ts'
import { refuse } from '../refuse.ts'

const none = () => refuse(409, 'conflict', { code: 'words.mapper.none' })

export const mapperHandlers: Handlers<Topic<'mapper'>> = {
  'mapper.targets'({ say }) {
    return {
      rows: kinds.map((kind) => ({
        kind, title: kindTitle(say, kind),
        attributes: Object.keys(vocabulary[kind].shape).map(
          (attribute) => ({ attribute, title: attributeTitle(say, attribute), needed: false })
        ),
      })),
    }
  },
  'mapper.guess': none,
  'mapper.profiles': () => ({ rows: [] }),
  'mapper.save': none,
  'mapper.remove': none,
}
