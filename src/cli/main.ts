#!/usr/bin/env -S node --max-semi-space-size=16
import { processIo } from './io.ts'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), processIo())
