// Duty 9 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { mail } from './principle.ts'

principleSuite(import.meta.dirname, mail)
