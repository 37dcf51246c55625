// Duty 5 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { logs } from './principle.ts'

principleSuite(import.meta.dirname, logs)
