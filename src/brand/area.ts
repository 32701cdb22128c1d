// What brands give: the routes of the first run, of brands, their handbooks and their law.
import type { Area } from '../platform/database/app/area.ts'
import { registerBrand } from './http/brand.ts'
import { registerHandbook } from './http/handbook.ts'
import { registerLaw } from './http/law.ts'
import { registerSetUp } from './http/set-up.ts'
import { RIGHTS } from './domain/policy.ts'

export const brand: Area = {
  path: 'brand',
  rights: RIGHTS,
  routes: [registerSetUp, registerBrand, registerHandbook, registerLaw],
}
