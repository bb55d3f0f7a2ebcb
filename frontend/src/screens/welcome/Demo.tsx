import { useState } from 'react'
import { Compare } from '../../features/compare/Compare'
import { useMessages } from '../../shared/language/language'

const side = 512
/** Through the middle of her face. */
const across = 44
const samples = `${import.meta.env.BASE_URL}samples`

/** A sample and the service's own drawing of it: Hosoda, by the fast network. */
export function Demo() {
  const say = useMessages()
  const [isLoaded, setIsLoaded] = useState(false)
  const name = say.sample.astronaut
  return (
    <Compare
      isPlain
      rest={across}
      width={side}
      height={side}
      cue={isLoaded ? 'demo' : undefined}
      before={
        <img
          src={`${samples}/astronaut.webp`}
          alt={say.photoAlt(name)}
          width={side}
          height={side}
        />
      }
      after={
        <img
          src={`${samples}/astronaut-cartoon.webp`}
          alt={say.cartoonAlt(name, 'Hosoda')}
          width={side}
          height={side}
          onLoad={() => setIsLoaded(true)}
        />
      }
    />
  )
}
