import fs from 'node:fs'

/** Whether the number is taken, if only by a process that has ended and was not fetched. @param {number} pid */
export function isTaken(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** In a container nobody may fetch the dead: they keep their number and are not alive. @param {number} pid */
export const isAlive = (pid) => isTaken(pid) && statOf(pid)[0] !== 'Z'

/**
 * Clock ticks since boot at which a process began; with its number it names one process.
 * @param {number} pid
 */
export const bornAt = (pid) => statOf(pid)[19] ?? ''

/** Processes at work in a folder. @param {string} folder @returns {number[]} */
export function processesIn(folder) {
  if (process.platform !== 'linux') return []
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder)
}

/** Where a process stands; null when that cannot be known. @param {number} pid */
export function workingFolder(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    // Gone since, or another account's.
    return null
  }
}

/** The fields after the name: state first. @param {number} pid */
function statOf(pid) {
  if (process.platform !== 'linux') return []
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
