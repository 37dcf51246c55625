// The example keeps the contract it shows.
import { principleSuite } from '#hospital/principles/testing/suite.ts'
import { template } from './principle.ts'

principleSuite(import.meta.dirname, template)
