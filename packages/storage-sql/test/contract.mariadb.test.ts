import { inject } from 'vitest'

import { describeStorage } from './describe-storage.ts'
import { mariadbStores } from './stores/mariadb-stores.ts'

describeStorage('MariaDB', mariadbStores(inject('mariadb')))
