// Duty 2 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { contacts } from './principle.ts'

principleSuite(import.meta.dirname, contacts)
