import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'

/**
 * A page whose module is loaded when it is first opened; `name` is what the module exports it as. Where the server is gone it says so and can be tried again, as
 * any other question to it.
 */
export function lazyPage(name: string, load: () => Promise<unknown>): () => ReactNode {
  const question = {
    queryKey: ['page', name],
    queryFn: async () => {
      const module = await load().catch(() => {
        throw new ApiError('UNREACHABLE', 'hearsay does not answer. Is it still running?', 0)
      })
      return { Page: (module as Readonly<Record<string, () => ReactNode>>)[name]! }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }
  return function LazyPage() {
    const { data, error, refetch } = useQuery(question)
    if (data) return <data.Page />
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading lines={12} />
  }
}
