import fs from 'node:fs'
import path from 'node:path'
import { canReach, serverAccount } from './account.mjs'
import { refusal } from './refusal.mjs'

/** The major version whose data this product reads and writes. */
export const POSTGRES_MAJOR = 18

/** @param {string} home */
export const clusterIn = (home) => path.join(home, 'postgres')

/** Says at once what would fail halfway. @param {string} home */
export function refuseUnusable(home) {
  const account = serverAccount(clusterIn(home))
  if (account && !canReach(home, account)) {
    throw refusal(
      `PostgreSQL không chạy bằng root và tài khoản thay thế không vào được ${home}; hãy đặt DATA_DIR ở nơi khác.`,
      `PostgreSQL does not run as root and its account cannot reach ${home}; set DATA_DIR elsewhere`,
    )
  }
  refuseOtherMajor(home)
}

/** @param {string} home */
function refuseOtherMajor(home) {
  const file = path.join(clusterIn(home), 'PG_VERSION')
  if (!fs.existsSync(file)) return
  const major = fs.readFileSync(file, 'utf8').trim()
  if (Number(major) === POSTGRES_MAJOR) return
  throw refusal(
    `Dữ liệu trong ${home} thuộc PostgreSQL ${major}, bản này dùng PostgreSQL ${POSTGRES_MAJOR}; hãy đặt DATA_DIR khác rồi khôi phục từ bản sao lưu.`,
    `the data in ${home} belong to PostgreSQL ${major}, this version uses ${POSTGRES_MAJOR}; set another DATA_DIR and restore a backup`,
  )
}
