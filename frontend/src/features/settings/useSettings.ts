import { useEffect, useState } from 'react'
import { linkOfSettings, settingsOfLink } from './link'
import type { Settings } from './settings'

export type ChangeSettings = (change: Partial<Settings>) => void

/** The settings, kept in the page's address. */
export function useSettings(): [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(() => settingsOfLink(location.search))

  useEffect(() => {
    history.replaceState(null, '', location.pathname + linkOfSettings(settings) + location.hash)
  }, [settings])

  return [settings, change => setSettings(old => ({ ...old, ...change }))]
}
