import { useEffect, useRef, useState } from 'react'
import { request } from '../../features/drawing/draw'
import { openPhoto } from '../../features/photos/openPhoto'
import type { ServiceState } from '../../features/service/useService'
import { type Previews, previewSize } from '../../features/styles/usePreviews'
import type { Tier } from '../../shared/api/service'
import { tierOf } from '../../shared/api/tiers'
import { fetchSample } from '../welcome/samples'

/** Every style as a sample shows it: nothing of the visitor's is sent for these. */
export function useSampleStyles({ styles, capabilities }: ServiceState, tier: Tier): Previews {
  const [previews, setPreviews] = useState<Previews>({})
  const asked = useRef(capabilities)
  asked.current = capabilities
  useEffect(() => {
    const run = new AbortController()
    const { signal } = run
    const drawAll = async () => {
      const { limits, sizes, formats } = asked.current
      const photo = await openPhoto(await fetchSample('chelsea'), limits.maxBytes)
      for (const { id, tiers } of styles) {
        const order = {
          style: id,
          size: Math.max(previewSize, sizes.min),
          tier: tierOf(tiers, tier),
          ...({ strength: 1, colors: 'style', format: 'jpeg' } as const),
        }
        const drawn = await request(photo, order, { reads: formats.read, signal })
        setPreviews(old => ({ ...old, [id]: drawn }))
      }
    }
    // Without them the names have to do.
    drawAll().catch(() => {})
    return () => run.abort()
  }, [styles, tier])
  return previews
}
