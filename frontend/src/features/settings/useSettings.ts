import { useEffect, useState } from 'react'
import { choicesOfLink, hasChoices, linkOfChoices } from './link'
import type { Choices } from './settings'

export type ChangeSettings = (change: Choices) => void

const remembered = 'cartoonify.settings'
/** Browsers allow a page only so many addresses in a time; a slider has more steps. */
const calm = 300

/** What was chosen: by the page's address, else on the last visit. Both are kept true. */
export function useSettings(): [Choices, ChangeSettings] {
  const [choices, setChoices] = useState(() =>
    choicesOfLink(hasChoices(location.search) ? location.search : recall()),
  )

  useEffect(() => {
    const timer = setTimeout(() => keep(choices), calm)
    return () => clearTimeout(timer)
  }, [choices])

  return [choices, change => setChoices(old => ({ ...old, ...change }))]
}

function keep(choices: Choices) {
  const { pathname, search, hash } = location
  const link = linkOfChoices(choices, search)
  try {
    if (link !== search) history.replaceState(history.state, '', pathname + link + hash)
    localStorage.setItem(remembered, linkOfChoices(choices))
  } catch {
    // Too many in a time, or storage is forbidden: the choices hold all the same.
  }
}

function recall(): string {
  try {
    return localStorage.getItem(remembered) ?? ''
  } catch {
    return ''
  }
}
