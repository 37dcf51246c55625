// The checklist for vendors as a vendor filled it in.
import { formSource } from '../shared/forms/form-source.ts'
import { say, text } from './text.ts'

export const vendorAnswers = formSource({
  id: 'vendor-answers',
  version: 1,
  gives: ['vendor-answers'],
  text,
  kinds: ['checklist'],
  by: say('vendor-answers.by-answers'),
  says: {
    noVendor: say('vendor-answers.no-vendor'),
    unreadable: say('vendor-answers.answer-unreadable'),
    noAnswers: say('vendor-answers.no-answers'),
  },
})
