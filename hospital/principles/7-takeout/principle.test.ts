// Duty 7 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { takeout } from './principle.ts'

principleSuite(import.meta.dirname, takeout)
