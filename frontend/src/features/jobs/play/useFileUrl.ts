import { useEffect, useState } from 'react'

/** An address for a file, anew for each round: an animation begins from its start there. */
export function useFileUrl(file: Blob, round: number): string | undefined {
  const [url, setUrl] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new address
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file, round])
  return url
}
