import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  mockMigrationAwareAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

export type SchemaFile = { path: string; content: string }
export type Engine = bindings.SchemaEngine

const FILTERS = { externalTables: [], externalEnums: [] }
let isLoaded = false

/** Prisma's migration engine as WebAssembly: the native one is downloaded at install, which a closed network cannot. */
async function engineOn(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: SchemaFile[] = [],
): Promise<Engine> {
  if (!isLoaded) load()
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content])
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

function load() {
  const beside = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  )
  const binary = fs.readFileSync(path.join(path.dirname(beside), 'schema_engine_bg.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary), {
    './schema_engine_bg.js': { ...bindings },
  })
  bindings.__wbg_set_wasm(exports)
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start()
  isLoaded = true
}

/** The SQL that leads from one schema to another; an empty text when they are the same. Needs no database. */
export async function schemaDiff(from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const engine = await engineOn(offlineFactory(), to)
  const target = (files: SchemaFile[]) =>
    files.length > 0 ? ({ tag: 'schemaDatamodel', files } as const) : ({ tag: 'empty' } as const)
  const { stdout } = await engine.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: FILTERS,
  })
  const sql = stdout?.trim() ?? ''
  return sql === '-- This is an empty migration.' ? '' : sql
}

export type Migration = { name: string; sql: string }

/**
 * Applies what the database has not seen, each migration whole or not at all.
 * Answers the names applied.
 */
export async function applyMigrations(url: string, baseDir: string, migrations: Migration[]) {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      filters: FILTERS,
    })
    return appliedMigrationNames
  })
}

/** Frees a database on which a migration failed: it is tried again by the next apply. */
export const markRolledBack = (url: string, migrationName: string) =>
  withEngine(url, (engine) => engine.markMigrationRolledBack({ migrationName }))

/** One connection, because the engine's advisory lock lives on it and must end with it. */
async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  pool.on('error', () => {})
  const inner = new PrismaPg(pool)
  let failure: unknown
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connectToShadowDb: () => inner.connectToShadowDb(),
    connect: async () =>
      Object.assign(await inner.connect(), {
        // The adapter's own splits at every semicolon, which breaks functions and lets half a migration stand.
        executeScript: async (script: string) => {
          await pool.query(script).catch((error: unknown) => {
            failure = error
            throw error
          })
        },
      }),
  }
  try {
    return await work(await engineOn(factory))
  } catch (error) {
    throw failure ?? error
  } finally {
    await pool.end()
  }
}

/** The engine asks the server its version once, and nothing else, to compare two schema files. */
function offlineFactory(): SqlMigrationAwareDriverAdapterFactory {
  const stub = mockMigrationAwareAdapterFactory('postgres')
  return {
    ...stub,
    connect: async () => ({
      ...(await stub.connect()),
      getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
      executeScript: async () => {},
      dispose: async () => {},
      queryRaw: async () => ({
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [5, 7, 0],
        rows: [[true, 'PostgreSQL 18.4', 180004]],
      }),
    }),
  }
}
