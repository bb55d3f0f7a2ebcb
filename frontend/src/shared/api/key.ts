/** What a service that asks for keys is shown; kept as long as this tab. */
let key: string | undefined
let header = 'X-API-Key'

const remembered = 'cartoonify.key'

/** Shows the key from now on. Without one, nothing is shown. */
export function showKey(value: string) {
  key = value.trim()
  try {
    sessionStorage.setItem(remembered, key)
  } catch {
    // Storage may be forbidden; the key then lasts as long as the page.
  }
}

/** The header that the service reads keys from. */
export function nameKeyHeader(name: string) {
  header = name
}

/** Headers of every request; none without a key, so that browsers need not ask for leave first. */
export function keyHeaders(): Record<string, string> {
  key ??= read()
  return key ? { [header]: key } : {}
}

function read(): string {
  try {
    return sessionStorage.getItem(remembered) ?? ''
  } catch {
    return ''
  }
}
