// Duty 3 keeps the contract of principles.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { backup } from './principle.ts'

principleSuite(import.meta.dirname, backup)
