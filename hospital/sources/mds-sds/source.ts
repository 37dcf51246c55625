// The maker's (MDS) or the service provider's (SDS) statement, as filled in. The form is JAHIS's and is not bundled.
import { formSource } from '../shared/forms/form-source.ts'
import { say, text } from './text.ts'

export const mdsSds = formSource({
  id: 'mds-sds',
  version: 1,
  gives: ['vendor-answers'],
  text,
  kinds: ['mds', 'sds'],
  by: say('mds-sds.by-answers'),
  says: {
    noVendor: say('mds-sds.no-vendor'),
    unreadable: say('mds-sds.answer-unreadable'),
    noAnswers: say('mds-sds.no-answers'),
    unclear: say('mds-sds.form-unclear'),
  },
})
