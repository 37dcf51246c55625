// Duty 6 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { updates } from './principle.ts'

principleSuite(import.meta.dirname, updates)
