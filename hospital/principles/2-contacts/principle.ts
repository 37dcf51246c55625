// 心得2: contacts and vendors.
import { contactTreeComplete } from './checks/contact-tree-complete.ts'
import { contactsConfirmed } from './checks/contacts-confirmed.ts'
import { contractClauses } from './checks/contract-clauses.ts'
import { incidentPlan } from './checks/incident-plan.ts'
import { outsideBodies } from './checks/outside-bodies.ts'
import { remoteMaintenanceDeclared } from './checks/remote-maintenance-declared.ts'
import { systemVendorContact } from './checks/system-vendor-contact.ts'
import { vendorAnswers } from './checks/vendor-answers.ts'
import { vendorDisclosures } from './checks/vendor-disclosures.ts'
import type { Principle } from '#hospital/principles/shape.ts'
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { text } from './text.ts'

export const contacts: Principle = {
  number: 2,
  id: 'contacts',
  audience: 'manager',
  duties: [
    { id: '2-1', checks: ['contact-tree-complete', 'contacts-confirmed'], needs: [] },
    {
      id: '2-2',
      checks: [
        'system-vendor-contact',
        'vendor-disclosures',
        'vendor-answers',
        'remote-maintenance-declared',
        'contract-clauses',
      ],
      needs: [],
    },
    { id: '2-back-1', checks: ['outside-bodies'], needs: [] },
    { id: '2-back-3', checks: ['incident-plan'], needs: [] },
  ],
  checks: [
    contactTreeComplete, contactsConfirmed, systemVendorContact, outsideBodies, vendorDisclosures, vendorAnswers,
    remoteMaintenanceDeclared, contractClauses, incidentPlan,
  ],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
