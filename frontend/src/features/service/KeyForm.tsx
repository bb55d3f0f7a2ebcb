import { useId, useState } from 'react'
import { showKey } from '../../shared/api/key'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import css from './KeyForm.module.css'

/** Where a service asks for keys, the visitor may have one. */
export function KeyForm({ onKey }: { onKey: () => void }) {
  const say = useMessages()
  const id = useId()
  const [key, setKey] = useState('')
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        showKey(key)
        onKey()
      }}
    >
      <label htmlFor={id}>{say.key}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        required
        value={key}
        onChange={event => setKey(event.target.value)}
      />
      <Button type="submit">{say.useKey}</Button>
    </form>
  )
}
