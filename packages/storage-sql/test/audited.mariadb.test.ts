import { inject } from 'vitest'

import { describeAudited } from './describe-audited.ts'
import { mariadbStores } from './stores/mariadb-stores.ts'

describeAudited('MariaDB', mariadbStores(inject('mariadb')))
