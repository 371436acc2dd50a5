import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'

/** `/` goes to the search field of the page, or to the search page where none is shown. */
export function useSearchKey(): void {
  const navigate = useNavigate()
  const search = () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')]
    const shown = fields.find((field) => field.checkVisibility())
    if (shown) shown.select()
    else void navigate({ to: '/search' })
  }
  // Keyboards differ in whether `/` needs Shift.
  useHotkeys([
    ['/', search],
    ['shift+/', search],
  ])
}
