# SPDX-License-Identifier: MIT
# read_ical.rb FILE.ics: ruby-icalendar's view of a calendar, a JSON array of
# [uid, first day, last day, title, categories joined by commas, status].
begin
  require 'icalendar'
rescue LoadError
  puts 'read_ical: ruby-icalendar is not installed, skipped'
  exit 77
end
require 'json'

calendars = File.open(ARGV[0], 'r:UTF-8') { |io| Icalendar::Calendar.parse(io) }
rows = calendars.flat_map(&:events).map do |event|
  first = event.dtstart.to_date
  last = event.dtend.to_date - 1
  [event.uid.to_s, first.strftime('%Y-%m-%d'), last.strftime('%Y-%m-%d'),
   event.summary.to_s, event.categories.flatten.map(&:to_s).join(','),
   event.status.to_s]
end
puts JSON.generate(rows)
