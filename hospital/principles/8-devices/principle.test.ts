// Duty 8 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { devices } from './principle.ts'

principleSuite(import.meta.dirname, devices)
