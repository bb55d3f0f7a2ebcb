import type { Service } from '../../shared/api/capabilities'
import { deviceStyles } from './styles'

/** What this device draws by itself, told as a service tells it. */
export const deviceService: Service = {
  capabilities: {
    formats: { read: [], write: ['image/png', 'image/jpeg', 'image/webp'] },
    sizes: { min: 64, max: 4096, default: 1080, full: true },
    strength: { min: 0, max: 2, default: 1 },
    details: { values: ['bold', 'balanced', 'fine'], default: 'balanced' },
    colors: ['style', 'photo'],
    tiers: ['fast'],
    limits: { maxBytes: 64 * 2 ** 20, maxPixels: 50_000_000 },
    keys: { required: false, header: 'X-API-Key' },
  },
  styles: deviceStyles.map(({ id, title, description, credit, licence }) => ({
    id,
    title,
    description,
    credit,
    licence,
    tiers: ['fast'],
  })),
}
