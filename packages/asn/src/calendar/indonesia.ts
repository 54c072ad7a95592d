import type { Text } from '../locale.ts'
import type { Calendar, CalendarDay, DayKind } from './calendar.ts'

const day =
  (kind: DayKind) =>
  (date: string, id: string, en: string): CalendarDay => ({ date, kind, name: { id, en } satisfies Text })
/** Stands in the calendar itself, so that a program which shows it, or lays days over it, shows this too. */
const fromPress = 'dibaca dari pers, belum dicocokkan dengan naskahnya'
const holiday = day('national-holiday')
const leave = day('collective-leave')

const days: readonly CalendarDay[] = [
  holiday('2025-01-01', 'Tahun Baru 2025 Masehi', 'New Year’s Day'),
  holiday('2025-01-27', 'Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet'),
  leave('2025-01-28', 'Cuti bersama Tahun Baru Imlek', 'Leave for the Lunar New Year'),
  holiday('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili', 'Lunar New Year'),
  leave('2025-03-28', 'Cuti bersama Hari Suci Nyepi', 'Leave for Nyepi'),
  holiday('2025-03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)', 'Nyepi'),
  holiday('2025-03-31', 'Idul Fitri 1446 Hijriah', 'Eid al-Fitr'),
  holiday('2025-04-01', 'Idul Fitri 1446 Hijriah', 'Eid al-Fitr'),
  leave('2025-04-02', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  leave('2025-04-03', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  leave('2025-04-04', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  leave('2025-04-07', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  holiday('2025-04-18', 'Wafat Yesus Kristus', 'Good Friday'),
  holiday('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter'),
  holiday('2025-05-01', 'Hari Buruh Internasional', 'Labour Day'),
  holiday('2025-05-12', 'Hari Raya Waisak 2569 BE', 'Vesak'),
  leave('2025-05-13', 'Cuti bersama Hari Raya Waisak', 'Leave for Vesak'),
  holiday('2025-05-29', 'Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'),
  leave('2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus', 'Leave for the Ascension'),
  holiday('2025-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
  holiday('2025-06-06', 'Idul Adha 1446 Hijriah', 'Eid al-Adha'),
  leave('2025-06-09', 'Cuti bersama Idul Adha', 'Leave for Eid al-Adha'),
  holiday('2025-06-27', '1 Muharam Tahun Baru Islam 1447 Hijriah', 'Islamic New Year'),
  holiday('2025-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'),
  leave('2025-08-18', 'Cuti bersama Proklamasi Kemerdekaan', 'Leave for Independence Day'),
  holiday('2025-09-05', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet'),
  holiday('2025-12-25', 'Kelahiran Yesus Kristus', 'Christmas Day'),
  leave('2025-12-26', 'Cuti bersama Kelahiran Yesus Kristus', 'Leave for Christmas'),
  holiday('2026-01-01', 'Tahun Baru 2026 Masehi', 'New Year’s Day'),
  holiday('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet'),
  leave('2026-02-16', 'Cuti bersama Tahun Baru Imlek', 'Leave for the Lunar New Year'),
  holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'Lunar New Year'),
  leave('2026-03-18', 'Cuti bersama Hari Suci Nyepi', 'Leave for Nyepi'),
  holiday('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'Nyepi'),
  leave('2026-03-20', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  holiday('2026-03-21', 'Idul Fitri 1447 Hijriah', 'Eid al-Fitr'),
  holiday('2026-03-22', 'Idul Fitri 1447 Hijriah', 'Eid al-Fitr'),
  leave('2026-03-23', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  leave('2026-03-24', 'Cuti bersama Idul Fitri', 'Leave for Eid al-Fitr'),
  holiday('2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'),
  holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter'),
  holiday('2026-05-01', 'Hari Buruh Internasional', 'Labour Day'),
  holiday('2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension of Jesus Christ'),
  leave('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'Leave for the Ascension'),
  holiday('2026-05-27', 'Idul Adha 1447 Hijriah', 'Eid al-Adha'),
  leave('2026-05-28', 'Cuti bersama Idul Adha', 'Leave for Eid al-Adha'),
  holiday('2026-05-31', 'Hari Raya Waisak 2570 BE', 'Vesak'),
  holiday('2026-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
  holiday('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'Islamic New Year'),
  holiday('2026-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'),
  holiday('2026-08-25', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet'),
  leave('2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus', 'Leave for Christmas'),
  holiday('2026-12-25', 'Kelahiran Yesus Kristus', 'Christmas Day'),
]

/**
 * National holidays and collective leave of 2025 and 2026, five working days a week.
 *
 * Read in the press, which printed the joint decrees, and not yet compared with the decrees themselves. A decree can be
 * changed during its year, as that of 2025 was; then this calendar gets a new version.
 *
 * @source Joint decrees of the Ministers for Religious Affairs, Manpower, and Administrative Reform: 1017/2024, 2/2024, 2/2024 with
 * 933/2025, 1/2025, 3/2025 for 2025; 1497/2025, 2/2025, 5/2025 for 2026
 */
export const indonesia: Calendar = {
  id: 'indonesia',
  version: '2026.1.0',
  title: {
    id: 'Hari libur nasional dan cuti bersama Indonesia 2025–2026 (dari pers, belum dicocokkan dengan naskah SKB)',
    en: 'National holidays and collective leave of Indonesia, 2025–2026 (from the press, not checked against the decrees)',
  },
  covers: { from: '2025-01-01', to: '2026-12-31' },
  workweek: [1, 2, 3, 4, 5],
  days,
  sources: [
    `SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1017 Tahun 2024, Nomor 2 Tahun 2024, Nomor 2 Tahun 2024; ${fromPress}`,
    `SKB Nomor 933 Tahun 2025, Nomor 1 Tahun 2025, Nomor 3 Tahun 2025 (perubahan: 18 Agustus 2025); ${fromPress}`,
    `SKB Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, Nomor 5 Tahun 2025; ${fromPress}`,
  ],
}
