# Vectors for lines: what a line means, of the few words of these texts, and a little of how it is spelt.
my @meanings = (
  [qw(mưa rained)], [qw(lính soldiers)], [qw(kênh canal)], [qw(thóc seed)], [qw(25)],
  [qw(gặt harvest)], [qw(1979)], [qw(sáng morning)], [qw(đồng fields)], [qw(vui happy)],
);
binmode STDOUT;
while (my $line = <STDIN>) {
  my @vector = map { my $words = $_; scalar grep { index(lc $line, $_) >= 0 } @$words } @meanings;
  my $spelling = 0;
  $spelling = ($spelling * 31 + ord $_) % 101 for split //, $line;
  print pack "f<*", @vector, 0.3, $spelling / 500;
}
