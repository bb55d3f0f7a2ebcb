// Writes what the page is made of in CycloneDX, less what would differ from one build to the next.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const [target] = process.argv.slice(2)
const npm = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only']
const listing = execFileSync(process.execPath, [process.env.npm_execpath, ...npm], {
  encoding: 'utf8',
})
const bom = JSON.parse(listing)

// npm's own --omit=dev would leave out React, since tools ask for it too.
const isTool = part => part.properties?.some(({ name }) => name === 'cdx:npm:package:development')
const shipped = new Set(bom.components.filter(part => !isTool(part)).map(part => part['bom-ref']))
bom.components = bom.components.filter(part => shipped.has(part['bom-ref']))
bom.dependencies = bom.dependencies
  .filter(({ ref }) => shipped.has(ref))
  .map(({ ref, dependsOn = [] }) => ({
    ref,
    dependsOn: dependsOn.filter(part => shipped.has(part)),
  }))
delete bom.serialNumber
delete bom.metadata.timestamp

mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, JSON.stringify(bom, null, 2))
