import { chromium } from './chromium'
import type { Engine } from './engine'
import { firefox } from './firefox'
import { webkit } from './webkit'

/** Every browser that is promised. */
export const engines: readonly Engine[] = [chromium, firefox, webkit]
