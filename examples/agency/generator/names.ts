// Common given names and common second names, combined by chance. No real person is meant.

const list = (names: string): readonly string[] => names.trim().split(/,\s+/)

export const men = list(`
  Adrian, Aldo, Andreas, Anton, Arif, Bagas, Bima, Budi, Candra, Daniel, Darius, Dedi, Dimas, Edi, Eko,
  Fajar, Ferdinan, Galih, Gregorius, Hanif, Hendra, Ignas, Imam, Indra, Irwan, Jefri, Johan, Kornelis,
  Krisna, Lukas, Made, Marten, Nanda, Oktavianus, Paulus, Rafael, Rangga, Rian, Rudi, Sandi, Simon,
  Surya, Teguh, Tomas, Umar, Viktor, Wahyu, Wayan, Yanto, Yohanes
`)

export const women = list(`
  Agnes, Ana, Anita, Ayu, Bernadeta, Cindy, Citra, Dewi, Diana, Dina, Elisabet, Elsa, Erna, Eva, Farida,
  Fitri, Grace, Hana, Ika, Indah, Ines, Irma, Juliana, Kartika, Ketut, Lidia, Lina, Maria, Marlin, Maya,
  Mega, Nadia, Ni Luh, Nina, Novi, Nur, Olivia, Putri, Rahel, Ratna, Rina, Rosa, Sari, Selvi, Siska, Sri,
  Theresia, Tika, Wulan, Yuliana
`)

/** Second names that either may bear: words, seasons, places, things. */
export const secondNames = list(`
  Anggara, Angkasa, Aurora, Bahari, Bakti, Bintang, Buana, Cahaya, Cempaka, Cendana, Damai, Embun,
  Fajarina, Gemilang, Harapan, Intan, Jelita, Kasih, Kelana, Kencana, Lazuardi, Lentera, Lontar,
  Mahardika, Mandiri, Melodi, Mentari, Mutiara, Nirwana, Nusantara, Pelangi, Permai, Prakarsa, Purnama,
  Rimba, Sabana, Samudra, Santosa, Satria, Sejati, Semesta, Senja, Setia, Sinar, Teduh, Telaga, Tirta,
  Utama, Wiratama, Zamrud
`)
