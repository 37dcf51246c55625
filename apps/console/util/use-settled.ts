// A value once it has rested for a moment: what is asked of the server while somebody types or chooses.
import { useEffect, useState } from 'react'

export function useSettled<V>(value: V, ms = 250): V {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
