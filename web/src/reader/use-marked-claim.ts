import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { parseAddress } from '../address.ts'

/** Tells the claim that the address marks at this moment. Keys can ask for it before the page is drawn with it. */
export function useMarkedClaim(): () => string | undefined {
  const { history } = useRouter()
  return useCallback(() => parseAddress(history.location.search).claim, [history])
}
