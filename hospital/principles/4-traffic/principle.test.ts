// Duty 4 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { traffic } from './principle.ts'

principleSuite(import.meta.dirname, traffic)
