// Duty 1 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { accounts } from './principle.ts'

principleSuite(import.meta.dirname, accounts)
