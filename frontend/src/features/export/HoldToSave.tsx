import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Dialog } from '../../shared/ui/Dialog'
import { FileImage } from '../../shared/ui/FileImage'

/** The picture as the browser's own image, which its menu saves. */
export function HoldToSave({ file, onClose }: { file: File; onClose: () => void }) {
  const say = useMessages()
  return (
    <Dialog label={say.holdToSave} onClose={onClose}>
      {close => (
        <>
          <p>{say.holdToSave}</p>
          <FileImage file={file} label={file.name} />
          <Button onClick={close}>{say.close}</Button>
        </>
      )}
    </Dialog>
  )
}
